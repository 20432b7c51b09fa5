package fr.prefecture.clu.web.shared;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Of a page whose state is not kept, the toolkit keeps the nonce of its scripts all the same, in a
 * map of the session that holds those of 25 pages: it is let go, so that the session grows by
 * nothing and the maps of other pages stay.
 */
public class NothingKept implements PhaseListener {

    private static final String MAPS = "com.sun.faces.application.view.activeViewMaps";
    private static final String NUMBER = "com.sun.faces.application.view.viewMapId";
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // The nonce is drawn while the page is written.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        UIViewRoot view = context.getViewRoot();
        if (view != null
                && view.isTransient()
                && context.getExternalContext().getSession(false) != null
                && context.getExternalContext().getSessionMap().get(MAPS)
                        instanceof Map<?, ?> maps) {
            synchronized (maps) {
                maps.remove(view.getTransientStateHelper().getTransient(NUMBER));
            }
        }
    }
}
