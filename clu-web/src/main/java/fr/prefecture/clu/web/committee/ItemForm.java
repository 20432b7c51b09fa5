package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.AgendaItem;
import fr.prefecture.clu.committee.AgendaTerms;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a point of the agenda. */
public class ItemForm {

    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    private String theme = "";
    private String rapporteur = "";
    private Integer minutes;
    private String subjects = "";

    static ItemForm of(AgendaItem item) {
        ItemForm form = new ItemForm();
        form.theme = item.theme();
        form.rapporteur = item.rapporteur();
        form.minutes = item.minutes().orElse(null);
        form.subjects = String.join(", ", item.subjects());
        return form;
    }

    AgendaTerms terms() {
        return new AgendaTerms(
                text(theme),
                text(rapporteur),
                Optional.ofNullable(minutes),
                SEPARATOR.splitAsStream(text(subjects)).toList());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getRapporteur() {
        return rapporteur;
    }

    public void setRapporteur(String rapporteur) {
        this.rapporteur = rapporteur;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getSubjects() {
        return subjects;
    }

    public void setSubjects(String subjects) {
        this.subjects = subjects;
    }
}
