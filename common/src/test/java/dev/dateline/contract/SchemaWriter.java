package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Derives the JSON Schema (2020-12) of a record type, nullness included. */
final class SchemaWriter {
  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  ObjectNode schema(Class<? extends Record> type) {
    ObjectNode root = json.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", type.getSimpleName());
    root.setAll(object(type));
    if (!definitions.isEmpty()) {
      ObjectNode defs = root.putObject("$defs");
      definitions.forEach(defs::set);
    }
    return root;
  }

  private ObjectNode object(Class<?> type) {
    ObjectNode node = json.objectNode();
    node.put("type", "object");
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = json.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(component.getName(), typed(component.getGenericType()));
      if (required(type, component)) {
        required.add(component.getName());
      }
    }
    if (!required.isEmpty()) {
      node.set("required", required);
    }
    return node;
  }

  private static boolean required(Class<?> type, RecordComponent component) {
    try {
      Field field = type.getDeclaredField(component.getName());
      return RecordIntrospector.required(field.getType(), component.getAnnotatedType(), field);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private ObjectNode typed(Type type) {
    ObjectNode node = json.objectNode();
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        node.put("type", "array").set("items", typed(arguments[0]));
      } else {
        node.put("type", "object").set("additionalProperties", typed(arguments[1]));
      }
    } else if (type == String.class) {
      node.put("type", "string");
    } else if (type == int.class || type == Integer.class || type == long.class) {
      node.put("type", "integer");
    } else if (type == double.class || type == Double.class) {
      node.put("type", "number");
    } else if (type == boolean.class) {
      node.put("type", "boolean");
    } else if (type == Instant.class || type == OffsetDateTime.class) {
      node.put("type", "string").put("format", "date-time");
    } else if (type == Duration.class) {
      node.put("type", "string").put("format", "duration");
    } else if (type instanceof Class<?> c && c.isEnum()) {
      ArrayNode values = node.put("type", "string").putArray("enum");
      for (Object constant : c.getEnumConstants()) {
        values.add(name((Enum<?>) constant));
      }
    } else if (type instanceof Class<?> c && c.isRecord()) {
      String name = name(c);
      if (!definitions.containsKey(name)) {
        definitions.put(name, json.objectNode()); // a place held, should types ever recur
        definitions.put(name, object(c));
      }
      node.put("$ref", "#/$defs/" + name);
    } else {
      throw new IllegalArgumentException("no schema for " + type);
    }
    return node;
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }

  private static String name(Enum<?> constant) {
    try {
      JsonProperty property =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return property == null ? constant.name() : property.value();
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }
}
