# Repositories that are not on this machine cannot be listed, and that is what is said.
project
run dvc ls https://example.invalid/x.git <<'END'
ERROR: failed to list 'https://example.invalid/x.git' - only repositories on this machine can be listed: clone it, and list the clone
[exit 1]
END
run dvc ls git@example.invalid:x.git data <<'END'
ERROR: failed to list 'git@example.invalid:x.git' - only repositories on this machine can be listed: clone it, and list the clone
[exit 1]
END
run dvc ls file:///nowhere <<'END'
ERROR: failed to list 'file:///nowhere' - No git repository was found at file:///nowhere
[exit 1]
END
run dvc ls ./a:b <<'END'
ERROR: failed to list './a:b' - No git repository was found at ./a:b
[exit 1]
END
mkdir a:b
run dvc ls a:b <<'END'
.dvcignore
a:b
END
