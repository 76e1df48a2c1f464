# --desc is kept by a replacement that says none.
project
run dvc stage add -n a --desc 'what: "it" does' 'echo 1'
run dvc stage add -f -n a 'echo 2'
run dvc stage list
