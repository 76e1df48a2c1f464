# -M, by which the message was given before -m.
project
deviation exec-refs
deviation repro-dat
tiny_pipeline
dvc repro -q
commit one
run dvc exp run -n a -M 'first words' -S lr=0.2
run dvc exp save -n b -M 'other words'
sh_run 'git for-each-ref --format="%(refname:lstrip=4) %(subject)" "refs/exps/??/**"'
run -h dvc exp run -n c -M
