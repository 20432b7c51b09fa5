package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.batch.switchboard.pbx.Extent;
import fr.prefecture.clu.batch.switchboard.pbx.PbxFailure;
import fr.prefecture.clu.batch.switchboard.pbx.PbxTrials;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.switchboard.PbxAddress;
import fr.prefecture.clu.switchboard.PbxClock;
import fr.prefecture.clu.switchboard.PbxKind;
import fr.prefecture.clu.switchboard.PbxRow;
import fr.prefecture.clu.switchboard.PbxTables;
import fr.prefecture.clu.switchboard.PbxTls;
import fr.prefecture.clu.switchboard.SourceRow;
import fr.prefecture.clu.switchboard.Sources;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Where a source has its queue log in a database, which nights read directly. */
@Named
@RequestScoped
public class PbxTablePage {

    private static final String SUBJECT = "switchboard.pbx";

    @Inject Sources sources;
    @Inject PbxTables tables;
    @Inject PbxTrials trials;
    @Inject Changes changes;
    @Inject MessagesPage messages;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private Optional<SourceRow> source = Optional.empty();
    private Optional<PbxRow> row = Optional.empty();
    private List<Change> history;

    private String version = "";
    private String kind = PbxKind.POSTGRESQL.name();
    private String host;
    private String port;
    private String base;
    private String schema;
    private String table = PbxAddress.TABLE;
    private String login;
    private String secret;
    private String times = PbxClock.LOCAL.name();
    private String tls = PbxTls.VERIFIED.name();
    private LocalDate from;

    /** A line of its history. */
    public record Change(String moment, String by, String before, String after) {}

    @PostConstruct
    void begin() {
        source = sources.row(number());
        row = tables.of(number());
        row.ifPresent(
                kept -> {
                    PbxAddress address = kept.address();
                    version = String.valueOf(kept.version());
                    kind = address.kind().name();
                    host = address.host();
                    port = String.valueOf(address.port());
                    base = address.base();
                    schema = address.schema().orElse("");
                    table = address.table();
                    login = address.login();
                    secret = address.secret().orElse("");
                    times = address.clock().name();
                    tls = address.tls().name();
                    from = address.from().orElse(null);
                });
    }

    public void load() throws IOException {
        if (source.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        OptionalInt shown =
                version.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version));
        tables.set(number(), shown, typed());
        messages.tellNext(Texts.of("switchboard.pbx.saved"));
        messages.leadTo(Address.of(request, getPath()).toString());
        return null;
    }

    /** TEL-95: asks what is typed, and keeps nothing. */
    public String ask() {
        PbxAddress address = typed();
        try {
            Extent extent = trials.ask(address, source.orElseThrow().zone());
            tell(FacesMessage.SEVERITY_INFO, answer(extent));
        } catch (PbxFailure e) {
            tell(
                    FacesMessage.SEVERITY_ERROR,
                    Texts.of("switchboard.pbx.unfetched." + e.problem(), address.place()));
        }
        return null;
    }

    private String answer(Extent extent) {
        String rows = Texts.count(extent.rows(), "switchboard.pbx.rows");
        if (extent.rows() == 0) {
            return Texts.of("switchboard.pbx.answer.none");
        }
        if (extent.first().isEmpty() || extent.last().isEmpty()) {
            return Texts.of("switchboard.pbx.answer.unreadable", rows);
        }
        return Texts.of(
                "switchboard.pbx.answer", rows, local(extent.first()), local(extent.last()));
    }

    private String local(Optional<Instant> moment) {
        return moment.map(at -> French.dateTime(at.atZone(source.orElseThrow().zone()))).orElse("");
    }

    private static void tell(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, sentence, sentence));
    }

    public String remove() throws IOException {
        OptionalLong binned = tables.remove(number());
        messages.tellRemoved(Texts.of("switchboard.pbx.removed"), binned);
        messages.leadTo(Address.of(request, SourceLine.path(number())).toString());
        return null;
    }

    private PbxAddress typed() {
        PbxKind chosen = PbxKind.valueOf(kind);
        return new PbxAddress(
                chosen,
                clean(host),
                clean(port).isEmpty() ? chosen.port() : port(clean(port)),
                clean(base),
                Optional.of(clean(schema)).filter(name -> !name.isEmpty()),
                clean(table).isEmpty() ? PbxAddress.TABLE : clean(table),
                clean(login),
                Optional.of(clean(secret)).filter(name -> !name.isEmpty()),
                PbxClock.valueOf(times),
                PbxTls.valueOf(tls),
                Optional.ofNullable(from));
    }

    private static int port(String typed) {
        if (!typed.matches("\\d{1,5}")) {
            throw new RuleBroken("switchboard.pbx.port.wrong", typed);
        }
        return Integer.parseInt(typed);
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getHeading() {
        return Texts.of("switchboard.pbx.heading", source.map(SourceRow::name).orElse(""));
    }

    public String getSourceName() {
        return source.map(SourceRow::name).orElse("");
    }

    public String getSourcePath() {
        return SourceLine.path(number());
    }

    public String getPath() {
        return SourceLine.path(number()) + "/base";
    }

    /** Whether there is one to be removed. */
    public boolean isKept() {
        return row.isPresent();
    }

    /** Whether this server has the password that is to be used. */
    public String getSecretStanding() {
        return row.flatMap(kept -> kept.address().secret())
                .map(
                        name ->
                                Settings.pbxPassword(name).isPresent()
                                        ? Texts.of("switchboard.pbx.secret.set", name)
                                        : Texts.of("switchboard.pbx.secret.unset", name))
                .orElse("");
    }

    public String getNext() {
        return row.flatMap(kept -> kept.mark().upTo())
                .map(at -> French.dateTime(at.atZone(source.orElseThrow().zone())))
                .orElseGet(() -> Texts.of("switchboard.pbx.next.all"));
    }

    /** Whether its standing is to be shown to whoever asks. */
    public boolean isShown() {
        return row.isPresent() || isMaySet();
    }

    public boolean isMaySet() {
        return request.isUserInRole(Roles.ADMINISTRATOR);
    }

    /** TEL-94 */
    public boolean isProblem() {
        return row.flatMap(PbxRow::problem).isPresent();
    }

    public String getProblemHeading() {
        return Texts.of("switchboard.pbx.problem", moment(row.flatMap(PbxRow::problemSince)));
    }

    public String getProblemText() {
        PbxRow kept = row.orElseThrow();
        return Texts.of(
                "switchboard.pbx.unfetched." + kept.problem().orElseThrow(),
                kept.address().place());
    }

    public String getStanding() {
        PbxRow kept = row.orElseThrow();
        return kept.readAt().isEmpty()
                ? Texts.of("switchboard.pbx.standing.never")
                : Texts.of(
                        "switchboard.pbx.standing",
                        moment(kept.readAt()),
                        Texts.count(kept.rows(), "switchboard.pbx.rows"));
    }

    private String moment(Optional<Instant> moment) {
        return moment.map(at -> French.dateTime(at.atZone(clock.getZone()))).orElse("");
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(PbxKind.values())
                .map(one -> new SelectItem(one.name(), Texts.of("PbxKind." + one)))
                .toList();
    }

    public List<SelectItem> getClocks() {
        return Arrays.stream(PbxClock.values())
                .map(one -> new SelectItem(one.name(), Texts.of("PbxClock." + one)))
                .toList();
    }

    public List<SelectItem> getProtections() {
        return Arrays.stream(PbxTls.values())
                .map(one -> new SelectItem(one.name(), Texts.of("PbxTls." + one)))
                .toList();
    }

    public List<Change> getHistory() {
        if (history == null) {
            history =
                    row.map(kept -> changes.of(SUBJECT, kept.id())).orElse(List.of()).stream()
                            .map(this::change)
                            .toList();
        }
        return history;
    }

    private Change change(ChangeRow told) {
        return new Change(
                French.dateTime(told.at().atZone(clock.getZone())),
                Past.person(told.by()),
                Optional.ofNullable(told.before()).orElse(""),
                Optional.ofNullable(told.after()).orElse(""));
    }

    /** The number in the address; the table of pages lets nothing else through. */
    private long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    /** The one that was shown; empty where there was none. */
    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null ? "" : version;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getPort() {
        return port;
    }

    public void setPort(String port) {
        this.port = port;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getSchema() {
        return schema;
    }

    public void setSchema(String schema) {
        this.schema = schema;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getTimes() {
        return times;
    }

    public void setTimes(String times) {
        this.times = times;
    }

    public String getTls() {
        return tls;
    }

    public void setTls(String tls) {
        this.tls = tls;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
