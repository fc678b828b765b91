"""What answers in the words of the minutes: places, their rank, and whether they say it at all."""
