package fr.prefecture.clu.it;

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
            DEPLOYED.incrementAndGet();
            context.proceed();
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
