package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.indicators.AskingKind;
import fr.prefecture.clu.indicators.AskingTerms;
import fr.prefecture.clu.indicators.Askings;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something more that is asked in a round. */
@Named
@RequestScoped
public class NewAskingPage extends RoundFrame {

    @Inject Askings askings;
    @Inject ServiceUnits services;

    private AskingKind kind = AskingKind.FIGURE;
    private String service;
    private String login;
    private String email;
    private String indicator;
    private LooseDate month;
    private String wanted;
    private String commitments;
    private LocalDate due;

    @Override
    @PostConstruct
    void begin() {
        super.begin();
        number("id")
                .flatMap(rounds::find)
                .ifPresent(
                        row -> {
                            due = row.closesOn();
                            month = LooseDate.month(YearMonth.from(row.period().lastDay()));
                        });
    }

    public void save() throws IOException {
        if (kind == AskingKind.FIGURE && month != null && month.grain() != LooseDate.Grain.MONTH) {
            throw new RuleBroken("indicators.asking.month.missing");
        }
        askings.ask(
                id(),
                new AskingTerms(
                        kind,
                        text(service),
                        text(login),
                        text(email),
                        text(indicator),
                        Optional.ofNullable(month).map(LooseDate::firstDay).map(YearMonth::from),
                        text(wanted),
                        text(commitments),
                        due));
        lead(getAddress(), Texts.of("indicators.asking.asked", text(service).strip()));
    }

    public List<SelectItem> getKinds() {
        return Stream.of(AskingKind.values())
                .map(one -> new SelectItem(one, Texts.of("AskingKind." + one.name())))
                .toList();
    }

    public List<String> getServices() {
        return services.names();
    }

    // --- fields

    public AskingKind getKind() {
        return kind;
    }

    public void setKind(AskingKind kind) {
        this.kind = kind;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public LooseDate getMonth() {
        return month;
    }

    public void setMonth(LooseDate month) {
        this.month = month;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getCommitments() {
        return commitments;
    }

    public void setCommitments(String commitments) {
        this.commitments = commitments;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
