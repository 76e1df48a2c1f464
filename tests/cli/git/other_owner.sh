# A repository that belongs to another user is worked with where `safe.directory` says so, as git does.
[ "$(id -u)" -eq 0 ] || skip "only root can give files away"
project
small_pipeline
quietly dvc repro
commit one
chown -R 65534 .
config() { { printf '[user]\n\tname = Tester\n\temail = tester@example.com\n'; printf "$@"; } >"$HOME/.gitconfig"; }

config '[safe]\n\tdirectory = *\n'
quietly dvc exp run -n any
config '[safe]\n\tdirectory = %s/\n' "$PWD"
quietly dvc exp apply any
ln -s "$PWD" "$HOME/link"
config '[safe]\n\tdirectory = ~/link\n[safe]\n\tdirectory = /else\n'
quietly dvc exp apply any

config ''
run dvc exp apply any <<'END'
ERROR: the Git repository '/repo' belongs to another user
hint: if you trust it: git config --global --add safe.directory '/repo'
[exit 255]
END
config '[safe]\n\tdirectory = *\n\tdirectory =\n\tdirectory = /else\n'
run dvc exp apply any <<'END'
ERROR: the Git repository '/repo' belongs to another user
hint: if you trust it: git config --global --add safe.directory '/repo'
[exit 255]
END
# The repository does not say so itself; who calls sudo is not another user.
command git config --file .git/config safe.directory '*'
run dvc exp apply any <<'END'
ERROR: the Git repository '/repo' belongs to another user
hint: if you trust it: git config --global --add safe.directory '/repo'
[exit 255]
END
export SUDO_UID=65534
quietly dvc exp apply any
