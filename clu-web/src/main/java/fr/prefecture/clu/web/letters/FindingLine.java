package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.Finding;
import fr.prefecture.clu.web.shared.Texts;

/** What the checker remarks, as it is shown. LET-13 */
public record FindingLine(Finding finding) {

    public String severity() {
        return LetterWords.of(finding.severity());
    }

    public String kind() {
        return finding.blocks() ? "erreur" : "info";
    }

    /** « Ligne 3 », « Objet » or « Texte entier ». */
    public String where() {
        if (finding.hasLine()) {
            return Texts.of("letters.finding.line", finding.line());
        }
        return Texts.of(
                finding.line() == Finding.SUBJECT
                        ? "letters.column.subject"
                        : "letters.finding.whole");
    }

    public String excerpt() {
        return finding.excerpt();
    }

    public String what() {
        return finding.what();
    }

    public String todo() {
        return finding.todo();
    }

    public String source() {
        return finding.source();
    }
}
