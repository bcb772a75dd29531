package io.github.mettle.reflection;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Object mappers of Jackson 2 and 3 refuse the type, in words, unless they have the module that
 * knows its format. Without it they would write <code>{}</code>, or whatever looks like a property.
 *
 * <p>Means nothing where there is no such mapper: annotations whose classes are absent are passed
 * over.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonSerialize(using = Jackson2WriteRefusal.class)
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = Jackson2ReadRefusal.class)
@tools.jackson.databind.annotation.JsonSerialize(using = JacksonWriteRefusal.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = JacksonReadRefusal.class)
public @interface NotByReflection {}
