package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;

/** MEL-5: the subject of an e-mail: one line that is shown whole. */
record Subject(String text) {

    static final int LONGEST = 250;

    /**
     * @throws RuleBroken when nothing is left of it on one line, or too much
     */
    static Subject of(String written) {
        String plain = Headers.plain(written);
        if (plain.isEmpty()) {
            throw new RuleBroken("mail.subject.missing");
        }
        if (plain.length() > LONGEST) {
            throw new RuleBroken("mail.subject.tooLong", LONGEST, plain.length());
        }
        return new Subject(plain);
    }
}
