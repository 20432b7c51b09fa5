package fr.prefecture.clu.search;

import java.util.Set;

/** RCH-11: for whom is looked, by roles and by login. */
record Seeker(Set<String> roles, String login) {}
