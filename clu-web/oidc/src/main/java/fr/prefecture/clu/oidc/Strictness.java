package fr.prefecture.clu.oidc;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.wildfly.security.http.oidc.Oidc;
import org.wildfly.security.http.oidc.OidcClientContext;

/** Puts our stricter client in the place where the server looks for its own. */
@WebListener
public class Strictness implements ServletContextListener {

    @Inject CircuitBreaker breaker;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        String json = context.getInitParameter(Oidc.JSON_CONFIG_CONTEXT_PARAM);
        // A server that knows of no provider guards the module all the same: nobody comes in.
        if (json != null) {
            context.setAttribute(
                    OidcClientContext.class.getName(),
                    new OidcClientContext(
                            ProviderClient.of(
                                    json, Trust.ofSettings(), Demand.ofSettings(), breaker)));
        }
    }
}
