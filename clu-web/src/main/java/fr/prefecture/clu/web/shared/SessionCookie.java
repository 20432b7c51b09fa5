package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Settings;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** The session's cookie: for this host alone, never for scripts. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(Settings.cookieName("clu-session"));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.cookieSecure());
    }
}
