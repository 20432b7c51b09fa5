package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.RuleBroken;

/** What may name a territory, a title type or a centre. */
final class Named {

    private Named() {}

    static String code(String code, int longest) {
        String clean = code.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new RuleBroken("cert.code.length", longest, clean.length());
        }
        return clean;
    }

    static String name(String name, int longest) {
        String clean = name.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty() || clean.length() > longest) {
            throw new RuleBroken("cert.name.length", longest, clean.length());
        }
        return clean;
    }
}
