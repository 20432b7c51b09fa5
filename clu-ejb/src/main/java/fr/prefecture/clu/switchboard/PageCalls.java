package fr.prefecture.clu.switchboard;

import java.util.List;

/**
 * TEL-61: a page of the website and the calls that it would have answered.
 *
 * @param labels of its reasons, the one with the most calls first
 * @param share of all coded calls of the period
 */
public record PageCalls(String page, List<String> labels, long calls, Rate share) {}
