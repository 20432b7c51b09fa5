package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationRow;
import fr.prefecture.clu.letters.ConsultationTerms;
import fr.prefecture.clu.letters.ConsultedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a form says of a consultation; the boxes are read from the request. */
public class ConsultationForm {

    private String title = "";
    private LocalDate closesOn;
    private String subject = "";
    private String words = "";

    void begin(LocalDate proposed, String usual) {
        closesOn = proposed;
        title = usual;
    }

    void begin(ConsultationRow row) {
        title = row.title();
        closesOn = row.closesOn();
        subject = row.subject();
        words = row.words();
    }

    ConsultationTerms terms(List<Long> templates, Set<Long> chosen, List<ConsultedPerson> all) {
        return new ConsultationTerms(
                text(title),
                closesOn,
                text(subject),
                text(words),
                templates,
                all.stream().filter(one -> chosen.contains(Long.valueOf(one.key()))).toList());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
