package fr.prefecture.clu.web.guide;

import fr.prefecture.clu.guide.GuidePage;
import fr.prefecture.clu.web.shared.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The texts of the guide as this reader's browser shows them. */
@RequestScoped
public class GuideHtml {

    private static final String LIBRARY = "guide";

    @Inject HttpServletRequest request;

    /** GUI-2, GUI-3 */
    String of(GuidePage page, int level) {
        return of(page, level, this::address);
    }

    /** With links that lead where {@code address} says. */
    String of(GuidePage page, int level, UnaryOperator<String> address) {
        return page.html(level, address, GuideHtml::picture);
    }

    /** Whoever has not logged in is led to the log-in, and on from there. */
    String address(String path) {
        boolean opened =
                Routes.opens(
                        path,
                        role -> request.getUserPrincipal() == null || request.isUserInRole(role));
        return opened ? request.getContextPath() + path : "";
    }

    private static Optional<String> picture(String name) {
        FacesContext context = FacesContext.getCurrentInstance();
        String file = name + ".png";
        try {
            return context.getExternalContext().getResource("/resources/" + LIBRARY + '/' + file)
                            == null
                    ? Optional.empty()
                    : Optional.of(
                            context.getApplication()
                                    .getResourceHandler()
                                    .createResource(file, LIBRARY)
                                    .getRequestPath());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
