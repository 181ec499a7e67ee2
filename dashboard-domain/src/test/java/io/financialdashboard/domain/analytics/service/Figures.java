package io.financialdashboard.domain.analytics.service;

import io.financialdashboard.domain.kernel.Asset;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Every number that a record holds, however deep, so that a new figure cannot be forgotten by a test. */
final class Figures {
    private Figures() {}

    static List<Double> numbersIn(Object value) {
        List<Double> numbers = new ArrayList<>();
        collect(value, numbers);
        return numbers;
    }

    private static void collect(Object value, List<Double> numbers) {
        if (value instanceof Double number) {
            numbers.add(number);
        } else if (value instanceof OptionalDouble number) {
            number.ifPresent(numbers::add);
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(inner -> collect(inner, numbers));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> collect(inner, numbers));
        } else if (value instanceof Iterable<?> all) {
            all.forEach(inner -> collect(inner, numbers));
        } else if (value instanceof Record fields && !(value instanceof Asset)) {
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                collect(valueOf(component, fields), numbers);
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component + " cannot be read", e);
        }
    }
}
