"""What was typed, judged as a fair instructor would."""
