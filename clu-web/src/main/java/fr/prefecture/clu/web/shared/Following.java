package fr.prefecture.clu.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/**
 * Follows what was under way when a page was opened, to its end and past it. Somebody who reads
 * slowly can stop the page from changing by itself.
 */
@RequestScoped
public class Following {

    private static final String FOLLOWED = "shared.followed";

    @Inject HttpServletRequest request;

    /** From now on, as long as the page is open. */
    public void begin() {
        view().put(FOLLOWED, true);
    }

    public boolean isOn() {
        return view().containsKey(FOLLOWED);
    }

    public boolean isPolling() {
        return isOn() && !"non".equals(request.getParameter("suivi"));
    }

    /** Its end is said once, with all that changes by it. */
    public void end(String... parts) {
        FacesContext.getCurrentInstance()
                .getPartialViewContext()
                .getRenderIds()
                .addAll(List.of(parts));
    }

    /** This page, followed no more; or followed again. */
    public String turned(String here) {
        return isPolling() ? here + (here.contains("?") ? "&" : "?") + "suivi=non" : here;
    }

    private static Map<String, Object> view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewMap();
    }
}
