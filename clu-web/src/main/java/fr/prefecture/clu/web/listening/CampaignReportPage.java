package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Syntheses;
import fr.prefecture.clu.listening.SynthesisRow;
import fr.prefecture.clu.listening.SynthesisTexts;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** The report and the slides of a campaign, and what is said in them beside the figures. */
@Named
@RequestScoped
public class CampaignReportPage extends ResultsFrame {

    /** A file to download. */
    public record File(String text, String address) {}

    @Inject Syntheses syntheses;

    private String remarks;
    private String leads;
    private String conclusion;
    private int version;

    @PostConstruct
    void begin() {
        SynthesisRow row = syntheses.of(number());
        remarks = row.texts().remarks();
        leads = row.texts().leads();
        conclusion = row.texts().conclusion();
        version = row.version();
    }

    /** ECO-43 */
    public String save() throws IOException {
        try {
            syntheses.say(
                    number(),
                    version,
                    new SynthesisTexts(text(remarks), text(leads), text(conclusion)));
            lead(getReportAddress(), Texts.of("listening.report.saved"));
        } catch (RuleBroken refusal) {
            say("remarques", refusal);
            if (refusal.getMessage().endsWith(".changedSince")) {
                version = syntheses.of(number()).version();
            }
        }
        return null;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** What is kept now, beside what was typed when another was faster. */
    public SynthesisTexts getKept() {
        return syntheses.of(number()).texts();
    }

    public List<File> getFiles() {
        return List.of(
                file("rapport.pdf", "listening.report.file.pdf"),
                file("rapport.odt", "listening.report.file.odt"),
                file("rapport.html", "listening.report.file.html"),
                file("rapport-gros-caracteres.pdf", "listening.report.file.large"),
                file("diaporama.odp", "listening.report.file.slides"),
                file("diaporama.pdf", "listening.report.file.slidesPdf"));
    }

    private File file(String name, String key) {
        return new File(Texts.of(key), CampaignFiles.address(request, number(), name));
    }

    // --- fields

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }

    public String getLeads() {
        return leads;
    }

    public void setLeads(String leads) {
        this.leads = leads;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
