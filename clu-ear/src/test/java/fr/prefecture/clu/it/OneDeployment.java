package fr.prefecture.clu.it;

import fr.prefecture.clu.selection.Visits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Deploys the product once for all classes that look at it from without, as the server of a
 * préfecture does, instead of again for each. An archive that holds tests, or whose deployment has
 * a name of its own, is deployed in its place.
 */
public final class OneDeployment implements LoadableExtension {

    private static final AtomicInteger DEPLOYED = new AtomicInteger();

    /** How often something was deployed so far: what the server kept in memory went with it. */
    public static int times() {
        return DEPLOYED.get();
    }

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Made by Arquillian, one for a run. */
    public static final class Keeper {

        /** After those of Arquillian, which say to which server an event belongs. */
        private static final int LAST = -100;

        private static final Duration TO_TELL = Duration.ofMinutes(4);

        private DeployDeployment kept;

        public void deploy(@Observes(precedence = LAST) EventContext<DeployDeployment> context)
                throws DeploymentException {
            Deployment asked = context.getEvent().getDeployment();
            if (asked.getDescription().testable()) {
                takeAway();
                proceed(context);
            } else if (kept != null && name(kept.getDeployment()).equals(name(asked))) {
                asked.deployed();
            } else {
                takeAway();
                proceed(context);
                kept = context.getEvent();
            }
        }

        private static void proceed(EventContext<DeployDeployment> context) {
            long logged = log().toFile().length();
            context.proceed();
            if (DEPLOYED.incrementAndGet() == 1) {
                Visits.begin();
                awaitDemonstration(logged);
            }
        }

        /**
         * Until the demonstration is told and its first nights are over: a night that a test starts
         * would be refused meanwhile, or its files be read by one of those.
         *
         * @param logged how much of the log is of servers before
         */
        private static void awaitDemonstration(long logged) {
            NightRun.until(TO_TELL, () -> since(logged).contains("CLU is ready"), ready -> ready);
        }

        private static String since(long logged) {
            try (InputStream log = Files.newInputStream(log())) {
                log.skipNBytes(Math.min(logged, log().toFile().length()));
                return new String(log.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path log() {
            return Path.of(System.getProperty("clu.it.server"), "standalone/log/server.log");
        }

        public void undeploy(
                @Observes(precedence = LAST) EventContext<UnDeployDeployment> context) {
            if (kept == null) {
                context.proceed();
            }
        }

        public void stop(@Observes BeforeStop end) throws DeploymentException {
            takeAway();
        }

        private static String name(Deployment deployment) {
            return deployment.getDescription().getName();
        }

        private void takeAway() throws DeploymentException {
            if (kept != null) {
                kept.getDeployableContainer()
                        .undeploy(kept.getDeployment().getDescription().getArchive());
                kept = null;
            }
        }
    }
}
