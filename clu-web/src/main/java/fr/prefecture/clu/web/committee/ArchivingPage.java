package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Asks before a member is archived and what serves to write to them is removed. */
@Named
@RequestScoped
public class ArchivingPage {

    @Inject Person person;
    @Inject Members members;

    public void load() throws IOException {
        person.mustBeOpen();
    }

    public String archive() throws IOException {
        members.archive(getLine().row().id());
        person.back(Texts.of("committee.archiving.done", getLine().row().name()));
        return null;
    }

    public MandateLine getLine() {
        return person.line();
    }

    public String getHeading() {
        return Texts.of("committee.archiving.heading", getLine().row().name());
    }

    public String getEffect() {
        return Texts.of("committee.archiving.effect", getLine().row().name());
    }

    public String getBackAddress() {
        return person.address();
    }
}
