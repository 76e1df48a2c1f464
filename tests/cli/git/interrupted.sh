# Ctrl-C while git works for us: it ends, and we say what happened.
project
small_pipeline
commit pipeline
real=$(command -v git)
mkdir ../ext/bin
cat >../ext/bin/git <<TXT
#!/bin/sh
case "\$*" in
*read-tree*) kill -INT 0; sleep 5 ;;
esac
exec "$real" "\$@"
TXT
chmod +x ../ext/bin/git
PATH=$(cd ../ext/bin && pwd):$PATH
run setsid -w dvc exp run --temp -n one <<'END'
ERROR: interrupted by the user
[exit 252]
END
run dvc exp list
