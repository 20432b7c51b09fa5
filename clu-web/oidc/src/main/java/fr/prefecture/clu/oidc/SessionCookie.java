package fr.prefecture.clu.oidc;

import fr.prefecture.clu.shared.Settings;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** The few seconds' session of this module has a cookie of its own, not that of the pages. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(Settings.cookieName("clu-identite"));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.cookieSecure());
    }
}
