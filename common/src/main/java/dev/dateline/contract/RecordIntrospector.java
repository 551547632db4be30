package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds documents to the nullness of the records: a component that is neither {@code @Nullable} nor
 * {@code @MayBeAbsent} nor has an obvious default must be there. So a record that lacks its id
 * fails where it is read, not ten steps later.
 */
final class RecordIntrospector extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    return required(member) ? Boolean.TRUE : super.hasRequiredMarker(member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    return required(annotated)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : super.findSetterInfo(annotated);
  }

  private static boolean required(Annotated annotated) {
    if (!(annotated instanceof AnnotatedParameter parameter)
        || !(parameter.getOwner().getAnnotated() instanceof Executable constructor)
        || !constructor.getDeclaringClass().isRecord()) {
      return false;
    }
    int index = parameter.getIndex();
    return required(
        constructor.getParameterTypes()[index],
        constructor.getAnnotatedParameterTypes()[index],
        constructor.getParameters()[index]);
  }

  /** Whether a component of a record must be present; its schema says the same. */
  static boolean required(Class<?> type, AnnotatedElement typeUse, AnnotatedElement component) {
    return !type.isPrimitive()
        && !Collection.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type)
        && !typeUse.isAnnotationPresent(Nullable.class)
        && !component.isAnnotationPresent(MayBeAbsent.class);
  }
}
