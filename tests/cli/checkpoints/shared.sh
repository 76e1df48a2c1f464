# exp push and exp pull take the data of all checkpoints along; one that has gone on is pushed again.  As DVC 2.58.2.
project
checkpoint_directory
mkdir ../elsewhere
quietly dvc remote add -d store "$PWD/../elsewhere/store"
commit pipeline
git init -q --bare ../elsewhere/origin.git
git remote add origin "$PWD/../elsewhere/origin.git"
git push -q origin main
git clone -q -b main ../elsewhere/origin.git ../elsewhere/clone
stored() { find ../elsewhere/store/files -type f | wc -l; }
there() { (cd ../elsewhere/clone && "$@"); }
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }
models() { for c in $(git rev-list "$(ref one)" --not main); do quietly dvc exp apply "$c"; ls model | xargs; done; }
quietly dvc exp run -n one
run dvc exp push origin one <<'END'
Pushed experiment one to Git remote 'origin'.
6 files uploaded
END
quietly there dvc exp pull origin one
run there models <<'END'
n w1 w2
n w1
END
# It goes on.
quietly dvc exp run
run dvc exp push origin one <<'END'
Pushed experiment one to Git remote 'origin'.
6 files uploaded
END
run there dvc exp pull origin one <<'END'
Pulled experiment '['one']' from Git remote 'origin'.
END
run there models <<'END'
n w1 w2 w3 w4
n w1 w2 w3
n w1 w2
n w1
END
# What is ahead of the remote is left alone, and gc --cloud keeps what all checkpoints have there.
quietly dvc exp run
run dvc exp pull origin one <<'END'
Local experiment '['one']' has diverged from remote experiment with the same name. To override the local experiment re-run with '--force'.
No experiments to pull.
END
quietly dvc gc --all-experiments --cloud -f
run stored <<'END'
12
END
