"""What answers lists and numbers, complete: from the ledger, and from what stands in the texts."""
