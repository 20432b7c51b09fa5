package fr.prefecture.clu.web.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes French addresses into pages: a form goes back to the address it came from, query included;
 * a link or a redirection to a page file becomes that page's address.
 */
public class RouteViewHandler extends ViewHandlerWrapper {

    private static final String NONCE = "primefaces.nonce";

    public RouteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /**
     * A browser that runs no scripts does not send the nonce of the page that it shows: the page
     * that it gets instead has another.
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot view = super.restoreView(context, viewId);
        if (view != null
                && !context.getExternalContext().getRequestParameterMap().containsKey(NONCE)
                && !Asked.partially(request(context))
                && view.getViewMap(false) != null) {
            view.getViewMap(false).remove(NONCE);
        }
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        if (isCurrent(context, viewId)) {
            return context.getExternalContext().getRequestContextPath()
                    + Asked.address(request(context));
        }
        return address(context, viewId, Map.of())
                .orElseGet(() -> super.getActionURL(context, viewId));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return address(context, viewId, parameters)
                .orElseGet(
                        () ->
                                super.getBookmarkableURL(
                                        context, viewId, parameters, includeViewParams));
    }

    @Override
    public String getRedirectURL(
            FacesContext context,
            String viewId,
            Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return address(context, viewId, parameters)
                .orElseGet(
                        () -> super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    private static boolean isCurrent(FacesContext context, String viewId) {
        return context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId())
                && Routes.ofView(viewId).isPresent();
    }

    private static Optional<String> address(
            FacesContext context, String viewId, Map<String, List<String>> parameters) {
        return Routes.ofView(viewId)
                .map(
                        route -> {
                            Map<String, List<String>> query = new HashMap<>();
                            if (parameters != null) {
                                query.putAll(parameters);
                            }
                            String path = route.path();
                            if (route.place().isPresent()) {
                                String name = route.place().get();
                                List<String> thing = query.remove(name);
                                path =
                                        route.pathWith(
                                                thing == null
                                                        ? shown(context, name)
                                                        : thing.get(0));
                            }
                            return context.getExternalContext()
                                    .encodeBookmarkableURL(
                                            context.getExternalContext().getRequestContextPath()
                                                    + path,
                                            query);
                        });
    }

    private static String shown(FacesContext context, String name) {
        return context.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
