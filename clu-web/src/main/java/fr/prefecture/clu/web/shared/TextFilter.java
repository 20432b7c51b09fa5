package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.StorableText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rules see of what is typed what will be kept of it: a field that holds nothing else than what
 * nobody sees is an empty one.
 */
public class TextFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean storable =
                BodyFilter.isRest(request)
                        || request.getParameterMap().values().stream()
                                .flatMap(Arrays::stream)
                                .allMatch(value -> value.equals(StorableText.of(value)));
        chain.doFilter(storable ? request : new Storable(request), response);
    }

    private static final class Storable extends HttpServletRequestWrapper {

        Storable(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : StorableText.of(value);
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : storable(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return super.getParameterMap().entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, field -> storable(field.getValue())));
        }

        private static String[] storable(String[] values) {
            return Arrays.stream(values).map(StorableText::of).toArray(String[]::new);
        }
    }
}
