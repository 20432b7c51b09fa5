package fr.prefecture.clu.web.api;

import fr.prefecture.clu.web.shared.Asked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says for the metrics which address of the interface was asked for, without what stands in it. */
@Provider
public class ResourceRoute implements ContainerRequestFilter {

    @Context ResourceInfo resource;
    @Context HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Asked.keepRoute(
                request, pattern(resource.getResourceClass(), resource.getResourceMethod()));
    }

    static String pattern(AnnotatedElement type, AnnotatedElement method) {
        return Stream.of(type, method)
                .flatMap(part -> Optional.ofNullable(part.getAnnotation(Path.class)).stream())
                .map(path -> path.value().replaceAll("^/|/$", "").replaceAll(":[^/]*}", "}"))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining("/", Api.ROOT + "/", ""));
    }
}
