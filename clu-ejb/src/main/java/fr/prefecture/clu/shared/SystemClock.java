package fr.prefecture.clu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one door by which time enters; its zone is the préfecture's. */
@ApplicationScoped
public class SystemClock {

    @Produces
    public Clock clock() {
        return Clock.system(Settings.zone());
    }
}
