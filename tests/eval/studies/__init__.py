"""Laws of measuring: figures, floors and the gate."""
