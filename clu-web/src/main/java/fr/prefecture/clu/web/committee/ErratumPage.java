package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Corrections;
import fr.prefecture.clu.committee.Erratum;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;

/** A dated correction of a signed record. */
@Named
@RequestScoped
public class ErratumPage extends MeetingFrame {

    @Inject Corrections corrections;

    private String text;
    private String key = UUID.randomUUID().toString();

    public String save() throws IOException {
        corrections.add(number(), key, text == null ? "" : text);
        lead("/releve", Texts.of("committee.erratum.saved"));
        return null;
    }

    public boolean isSigned() {
        return meeting().isSigned();
    }

    public String getHelp() {
        return Texts.of("committee.erratum.text.help", Erratum.LONGEST);
    }

    /** Tells this form from another: sent twice, it is one erratum. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
