package fr.prefecture.clu.account;

/**
 * What a person is told by e-mail; all of it empty when there is nothing to tell.
 *
 * @param text says everything, without markup
 * @param page the same, as the body of a page
 */
public record DigestText(String subject, String text, String page) {

    public static final DigestText NOTHING = new DigestText("", "", "");

    boolean isEmpty() {
        return text.isEmpty();
    }
}
