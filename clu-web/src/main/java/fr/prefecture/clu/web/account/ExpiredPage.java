package fr.prefecture.clu.web.account;

import fr.prefecture.clu.web.shared.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What somebody reads whose form came too late, and the way back to where they were. */
@Named
@RequestScoped
public class ExpiredPage {

    @Inject HttpServletRequest request;

    public String getDestination() {
        return Routes.destination(request.getParameter("suite"));
    }

    public String getLogIn() {
        return Routes.LOG_IN
                + "?suite="
                + URLEncoder.encode(getDestination(), StandardCharsets.UTF_8);
    }
}
