package fr.prefecture.clu.website;

/** What a rule says of a day; {@code label} names the holiday or the closing. */
record Judgement(boolean expected, DayReason reason, String label, int minimum) {}
