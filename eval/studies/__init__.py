"""Studies for developers: what rules contribute, fitted weights, speed."""
