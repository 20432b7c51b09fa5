package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.Quarantine;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.website.Origins;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;

/** Takes the updates of a file that is set apart out of the figures. */
@Dependent
class WebsiteQuarantine extends Quarantine {

    @EJB Origins origins;

    @Override
    protected String job() {
        return RegisterFeeds.JOB;
    }

    @Override
    protected void withdraw(long file) {
        origins.remove(file);
    }

    @Override
    protected Message unreadable(String name, IOException e) {
        return RegisterFeeds.message(name, e);
    }
}
