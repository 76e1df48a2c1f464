# Nothing to push, and nowhere to push it to; the other commands of a remote that is gone.
project
commit one
git config remote.gone.url ../gone
run -q dvc exp push nosuch
run -q dvc exp push gone
run dvc exp push nosuch name
run dvc exp list gone
run dvc exp list nosuch
run dvc exp pull gone name
run dvc exp remove -g gone name
