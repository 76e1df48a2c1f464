# The command as several words, with quotes and dashes.
project
run dvc stage add -n a echo 'a b' "it's" '--x'
run dvc stage add -n b -- echo -n x
run dvc repro
