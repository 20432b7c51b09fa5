package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.Block;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.letters.ReplyLetters;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.TemplateState;
import fr.prefecture.clu.letters.Variable;
import fr.prefecture.clu.letters.VersionRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One template: its text, its versions, and how far it has come. */
@Named
@RequestScoped
public class ReplyTemplatePage {

    @Inject ReplyTemplates templates;
    @Inject ReplyLetters letters;
    @Inject Observations observations;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final TermsForm form = new TermsForm();
    private Optional<TemplateRow> row;
    private List<VersionRow> versions;
    private String reason;
    private int shown;

    @PostConstruct
    void begin() {
        row = templates.find(Long.parseLong(request.getParameter("id")));
        row.ifPresent(
                known -> {
                    form.begin(known.terms());
                    shown = known.version();
                });
    }

    public void load() throws IOException {
        if (row.isEmpty() || getVersion() == null) {
            messages.missing();
        }
    }

    public String describe() throws IOException {
        templates.describe(id(), shown, form.terms());
        return done("letters.template.described");
    }

    public String validate() throws IOException {
        templates.validate(id(), row().latest().edition());
        return done("letters.template.validated");
    }

    public String withdraw() throws IOException {
        templates.withdraw(id(), reason == null ? "" : reason);
        return done("letters.template.wasWithdrawn");
    }

    public String reinstate() throws IOException {
        templates.reinstate(id());
        return done("letters.template.reinstated");
    }

    private String done(String key) throws IOException {
        messages.tellNext(Texts.of(key, row().code()));
        messages.leadTo(getAddress());
        return null;
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }

    private TemplateRow row() {
        return row.orElseThrow();
    }

    private long id() {
        return row().id();
    }

    private List<VersionRow> versions() {
        if (versions == null) {
            versions = templates.versions(id());
        }
        return versions;
    }

    /** The text that the address asks for, else the latest. */
    public VersionRow getVersion() {
        String asked = request.getParameter("version");
        if (asked == null || asked.isEmpty()) {
            return row().latest();
        }
        return versions().stream()
                .filter(one -> String.valueOf(one.edition()).equals(asked))
                .findFirst()
                .orElse(null);
    }

    public String getHeading() {
        return row().code() + " · " + getVersion().subject();
    }

    public String getState() {
        return LetterWords.of(row().state());
    }

    public String getStateKind() {
        return LetterWords.kind(row().state());
    }

    /** « Lettre type, par courrier ou courriel, Accueil général ». */
    public String getFacts() {
        return Texts.of(
                "letters.template.facts",
                LetterWords.of(row().terms().kind()),
                LetterWords.of(row().terms().channel()),
                row().terms().service());
    }

    public String getVersionName() {
        VersionRow version = getVersion();
        return Texts.of(
                "letters.version.by",
                version.edition(),
                version.at(),
                LetterWords.by(version.by()));
    }

    public String getInUse() {
        return row().inUse()
                .map(version -> Texts.of("letters.template.inUse", version.edition()))
                .orElseGet(() -> Texts.of("letters.template.notInUse"));
    }

    public boolean isWithdrawn() {
        return row().state() == TemplateState.WITHDRAWN;
    }

    public String getWithdrawal() {
        return row().reason().map(why -> Texts.of("letters.template.reason", why)).orElse("");
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isToValidate() {
        return isWritable()
                && (row().state() == TemplateState.DRAFT
                        || row().state() == TemplateState.SUBMITTED);
    }

    public boolean isUsable() {
        return row().inUse().isPresent();
    }

    public String getValidateText() {
        return Texts.of("letters.template.validate", row().latest().edition());
    }

    public List<Block> getBlocks() {
        return getVersion().text().shown();
    }

    public List<FindingLine> getFindings() {
        return templates.check(row().terms(), getVersion().subject(), getVersion().text()).stream()
                .map(FindingLine::new)
                .toList();
    }

    public List<Variable> getVariables() {
        return letters.variables(getVersion().text());
    }

    public List<String> getRequests() {
        return row().terms().requests();
    }

    /** All that the committee ever said of it, the latest consultation first. */
    public List<ObservationLine> getObservations() {
        return observations.ofTemplate(id()).stream().map(ObservationLine::new).toList();
    }

    public List<VersionLine> getVersionLines() {
        List<VersionLine> lines = new ArrayList<>();
        for (VersionRow version : versions()) {
            lines.add(
                    new VersionLine(
                            version,
                            row().inUse().filter(used -> used.id() == version.id()).isPresent(),
                            version.edition() == 1
                                    ? ""
                                    : comparison(version.edition() - 1, version.edition())));
        }
        return lines;
    }

    private String comparison(int from, int to) {
        return Address.of(request, getPath() + "/comparaison")
                .with("de", from)
                .with("a", to)
                .toString();
    }

    public String getCompareAddress() {
        return Address.of(request, getPath() + "/comparaison").toString();
    }

    public boolean isComparable() {
        return versions().size() > 1;
    }

    public String versionAddress(int edition) {
        return Address.of(request, getPath()).with("version", edition).toString();
    }

    public String getEditAddress() {
        return Address.of(request, getPath() + "/modifier").toString();
    }

    public String getImportAddress() {
        return Address.of(request, "/comite/modeles/importer?modele=" + id()).toString();
    }

    public String getUseAddress() {
        return Address.of(request, "/modeles/" + id()).toString();
    }

    public String getPdfAddress() {
        return preview("pdf");
    }

    public String getOdtAddress() {
        return preview("odt");
    }

    public String getMailAddress() {
        return preview("txt");
    }

    private String preview(String extension) {
        return Address.of(request, ReplyPreviews.PATH + "/" + id())
                .toString()
                .concat("/" + getVersion().edition() + "." + extension);
    }

    private String getPath() {
        return "/comite/modeles/" + id();
    }

    public String getAddress() {
        return Address.of(request, getPath()).toString();
    }

    public TermsForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
