package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** A mandate that goes on. */
@Named
@RequestScoped
public class RenewalPage {

    @Inject Person person;
    @Inject Members members;

    private int version;
    private LocalDate until;

    @PostConstruct
    void begin() {
        person.found().ifPresent(row -> version = row.version());
    }

    public void load() throws IOException {
        person.mustBeOpen();
    }

    public String save() throws IOException {
        members.renew(getLine().row().id(), version, Optional.ofNullable(until));
        person.back(
                until == null
                        ? Texts.of("committee.renewal.done.open", getLine().row().name())
                        : Texts.of("committee.renewal.done", getLine().row().name(), until));
        return null;
    }

    public MandateLine getLine() {
        return person.line();
    }

    public String getHeading() {
        return Texts.of("committee.renewal.heading", getLine().row().name());
    }

    public String getNow() {
        return Texts.of("committee.renewal.now", getLine().mandate());
    }

    public String getBackAddress() {
        return person.address();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
