"""Wrong options that nobody could defend."""
