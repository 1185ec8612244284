package org.broadsheet.annotate.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Java's serialization wrote (Java Object Serialization Specification, chapter 6) as
 * plain values, without the classes that wrote it: objects become {@link Instance}, strings and
 * arrays of numbers themselves. Reading the models like this takes a quarter of the time that
 * {@link java.io.ObjectInputStream} takes, runs no code of theirs, and reaches their private parts.
 */
final class ObjectStream {
  private static final int MAGIC_AND_VERSION = 0xACED0005;

  private static final int NULL = 0x70;
  private static final int REFERENCE = 0x71;
  private static final int CLASS_DESCRIPTION = 0x72;
  private static final int OBJECT = 0x73;
  private static final int STRING = 0x74;
  private static final int ARRAY = 0x75;
  private static final int CLASS = 0x76;
  private static final int BLOCK = 0x77;
  private static final int END_OF_BLOCKS = 0x78;
  private static final int LONG_BLOCK = 0x7A;
  private static final int LONG_STRING = 0x7C;
  private static final int ENUM = 0x7E;

  private static final int FIRST_HANDLE = 0x7E0000;
  private static final int WRITES_ITSELF = 0x01;
  private static final int IS_SERIALIZABLE = 0x02;

  private static final Object END = new Object();

  /** An object: its fields by name, and what its classes wrote beside them, in order. */
  static final class Instance {
    private final Description description;
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<@Nullable Object> written = new ArrayList<>();

    private Instance(Description description) {
      this.description = description;
    }

    /** Its class's full name. */
    String type() {
      return description.name();
    }

    /**
     * The value of a field.
     *
     * @throws IOException where no class of the object has it
     */
    @Nullable Object field(String name) throws IOException {
      int end = values.size();
      for (Description d = description; d != null; d = d.parent()) {
        int begin = end - d.fields().size();
        for (int i = begin; i < end; i++) {
          if (d.fields().get(i - begin).name().equals(name)) {
            return values.get(i);
          }
        }
        end = begin;
      }
      throw new IOException("the model's " + type() + " has no " + name);
    }

    /** Objects and pieces of raw data ({@code byte[]}) that its classes wrote beside its fields. */
    List<@Nullable Object> written() {
      return written;
    }
  }

  private record Field(char type, String name) {}

  private record Description(
      String name, int flags, List<Field> fields, @Nullable Description parent) {}

  private final ByteSource in;
  private final List<@Nullable Object> handles = new ArrayList<>();

  /**
   * Begins a stream.
   *
   * @throws IOException where that is no such stream
   */
  ObjectStream(InputStream in) throws IOException {
    this.in = new ByteSource(in);
    if (this.in.integer() != MAGIC_AND_VERSION) {
      throw new StreamCorruptedException("no stream of serialized objects");
    }
  }

  /**
   * The next object: {@link Instance}, {@code String}, {@code Object[]}, an array of a primitive
   * type, or {@code null}; a {@code byte[]} also for raw data between objects.
   */
  @Nullable Object next() throws IOException {
    Object content = content(in.unsignedByte());
    if (content == END) {
      throw new StreamCorruptedException("an end where an object is expected");
    }
    return content;
  }

  private @Nullable Object content(int kind) throws IOException {
    return switch (kind) {
      case NULL -> null;
      case REFERENCE -> handles.get(in.integer() - FIRST_HANDLE);
      case STRING -> kept(in.string(in.unsignedShort()));
      case LONG_STRING -> kept(in.string(Math.toIntExact(in.longInteger())));
      case OBJECT -> object();
      case ARRAY -> array();
      case ENUM -> constant();
      case CLASS -> kept(description());
      case CLASS_DESCRIPTION -> newDescription();
      case BLOCK -> in.bytes(in.unsignedByte());
      case LONG_BLOCK -> in.bytes(in.integer());
      case END_OF_BLOCKS -> END;
      default -> throw new StreamCorruptedException("the mark " + kind + " is not known");
    };
  }

  /** A constant of an enum: its name. */
  private @Nullable Object constant() throws IOException {
    description();
    int handle = reserve();
    Object name = next();
    handles.set(handle, name);
    return name;
  }

  private <T> T kept(T value) {
    handles.add(value);
    return value;
  }

  private int reserve() {
    handles.add(null);
    return handles.size() - 1;
  }

  private @Nullable Object object() throws IOException {
    Description type = description();
    int handle = reserve();
    boolean isBoxed = type.name().equals("java.lang.Integer");
    Instance instance = new Instance(type);
    handles.set(handle, instance);
    readParts(type, instance);
    if (isBoxed) {
      handles.set(handle, instance.values.get(0));
      return instance.values.get(0);
    }
    return instance;
  }

  private void readParts(Description type, Instance instance) throws IOException {
    if (type.parent() != null) {
      readParts(type.parent(), instance);
    }
    if ((type.flags() & IS_SERIALIZABLE) == 0) {
      throw new StreamCorruptedException(type.name() + " writes itself in a way of its own");
    }
    for (Field field : type.fields()) {
      instance.values.add(value(field.type()));
    }
    if ((type.flags() & WRITES_ITSELF) != 0) {
      readUntilEnd(instance.written);
    }
  }

  private void readUntilEnd(List<@Nullable Object> contents) throws IOException {
    for (Object c = content(in.unsignedByte()); c != END; c = content(in.unsignedByte())) {
      contents.add(c);
    }
  }

  private @Nullable Object value(char type) throws IOException {
    return switch (type) {
      case 'B' -> (byte) in.unsignedByte();
      case 'C' -> (char) in.unsignedShort();
      case 'D' -> Double.longBitsToDouble(in.longInteger());
      case 'F' -> Float.intBitsToFloat(in.integer());
      case 'I' -> in.integer();
      case 'J' -> in.longInteger();
      case 'S' -> (short) in.unsignedShort();
      case 'Z' -> in.unsignedByte() != 0;
      default -> next();
    };
  }

  private Object array() throws IOException {
    Description type = description();
    int handle = reserve();
    int size = in.integer();
    Object array =
        switch (type.name()) {
          case "[I" -> ints(size);
          case "[F" -> floats(size);
          case "[D" -> doubles(size);
          default -> objects(type.name(), size, handle);
        };
    handles.set(handle, array);
    return array;
  }

  private int[] ints(int size) throws IOException {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.integer();
    }
    return values;
  }

  private float[] floats(int size) throws IOException {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = Float.intBitsToFloat(in.integer());
    }
    return values;
  }

  private double[] doubles(int size) throws IOException {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = Double.longBitsToDouble(in.longInteger());
    }
    return values;
  }

  private @Nullable Object[] objects(String type, int size, int handle) throws IOException {
    char elements = type.charAt(1);
    if (elements != 'L' && elements != '[') {
      throw new StreamCorruptedException("arrays of type " + type + " are not expected");
    }
    @Nullable Object[] values = new Object[size];
    handles.set(handle, values);
    for (int i = 0; i < size; i++) {
      values[i] = next();
    }
    return values;
  }

  private Description description() throws IOException {
    Description description = descriptionOrNull();
    if (description == null) {
      throw new StreamCorruptedException("an object without a class");
    }
    return description;
  }

  private @Nullable Description descriptionOrNull() throws IOException {
    Object content = content(in.unsignedByte());
    if (content == null || content instanceof Description) {
      return (Description) content;
    }
    throw new StreamCorruptedException("a class is expected");
  }

  private Description newDescription() throws IOException {
    String name = in.string(in.unsignedShort());
    in.longInteger(); // which version of the class it was
    int handle = reserve();
    int flags = in.unsignedByte();
    int count = in.unsignedShort();
    List<Field> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      char type = (char) in.unsignedByte();
      fields.add(new Field(type, in.string(in.unsignedShort())));
      if (type == 'L' || type == '[') {
        next(); // the name of the field's class
      }
    }
    readUntilEnd(new ArrayList<>());
    Description made = new Description(name, flags, fields, descriptionOrNull());
    handles.set(handle, made);
    return made;
  }
}
