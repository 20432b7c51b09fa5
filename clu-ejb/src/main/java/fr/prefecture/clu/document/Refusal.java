package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * Why a template cannot be used.
 *
 * @param key of the sentence that says it
 * @param template its file
 * @param line where, 0 when nobody knows
 * @param what the word that is wrong
 */
public record Refusal(String key, String template, int line, String what) {

    RuleBroken broken() {
        return new RuleBroken(key, template, line, what);
    }
}
