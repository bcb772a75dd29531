// How values print: whole, and without a name in front. For a session of your own, before mettle.jsh.
/set mode mettle normal -quiet
/set prompt mettle '%nmettle> ' '   ...> '
/set format mettle display '' added,modified,replaced-import,method,class,interface,enum,annotation-ok
/set format mettle display '{value}%n' added,modified,replaced-expression,varvalue,varinit,assignment-ok
/set truncation mettle 1000000
/set feedback mettle
