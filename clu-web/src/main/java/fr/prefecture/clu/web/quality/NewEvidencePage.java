package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.quality.RetentionRules;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A piece of evidence that somebody gives, for some commitments. */
@Named
@RequestScoped
public class NewEvidencePage extends EvidenceEntry {

    @Inject Evidences evidences;
    @Inject RetentionRules rules;

    private String entry = UUID.randomUUID().toString();

    @PostConstruct
    void begin() {
        getForm().begin(evidences.today());
        getForm().setTitle(sent("titre"));
        getForm().setService(sent("service"));
        getForm().setLink(sent("lien"));
    }

    public String save() throws IOException {
        if (isEndMissing()) {
            return null;
        }
        try {
            long id = evidences.enter(entry, getForm().terms(ticked(), rules.all()), given());
            messages.tellNext(Texts.of("quality.evidence.kept"));
            messages.leadTo(Address.of(request, EvidencesPage.PATH + "/" + id).toString());
        } catch (RuleBroken refusal) {
            if (refusal instanceof EnteredOtherwise) {
                entry = UUID.randomUUID().toString();
            }
            say(refusal);
        }
        return null;
    }

    /** What the address names at first; then what was ticked. */
    public List<EvidenceChoices.Group> getGroups() {
        return choices.groups(isSent() ? ticked() : named());
    }

    private Set<Long> named() {
        return Optional.ofNullable(request.getParameterValues("engagement")).stream()
                .flatMap(Arrays::stream)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** What the page says that leads here. */
    private String sent(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    public String getListAddress() {
        return Address.of(request, EvidencesPage.PATH).toString();
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }
}
