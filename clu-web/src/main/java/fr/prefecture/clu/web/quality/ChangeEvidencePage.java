package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.quality.RetentionRules;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A piece of evidence that is said anew, or gets more files. */
@Named
@RequestScoped
public class ChangeEvidencePage extends EvidenceEntry {

    @Inject EvidenceFrame frame;
    @Inject Evidences evidences;
    @Inject RetentionRules rules;

    private int version;

    @PostConstruct
    void begin() {
        frame.find()
                .ifPresent(
                        sheet -> {
                            getForm().begin(sheet);
                            version = sheet.row().version();
                        });
    }

    public void load() throws IOException {
        frame.unless(frame.find().isPresent() && frame.isStanding() && !frame.isOnSlip());
    }

    public String save() throws IOException {
        if (isEndMissing()) {
            return null;
        }
        try {
            evidences.change(frame.id(), version, getForm().terms(proven(), rules.all()), given());
            messages.tellNext(Texts.of("quality.evidence.changed"));
            messages.leadTo(getBackAddress());
        } catch (RuleBroken refusal) {
            say(refusal);
        }
        return null;
    }

    /** What was ticked, and what is no longer offered: a withdrawn commitment stays proven. */
    private Set<Long> proven() {
        Set<Long> proven = new TreeSet<>(frame.get().row().commitmentIds());
        proven.removeAll(choices.commitments().keySet());
        proven.addAll(ticked());
        return proven;
    }

    public List<EvidenceChoices.Group> getGroups() {
        return choices.groups(isSent() ? ticked() : frame.get().row().commitmentIds());
    }

    public String getName() {
        return frame.get().row().title();
    }

    public String getHeading() {
        return Texts.of("quality.evidence.change.heading", getName());
    }

    public String getKind() {
        return EvidenceWords.kind(frame.get().row().kind());
    }

    public String getBackAddress() {
        return frame.address("");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
