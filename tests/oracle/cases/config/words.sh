# Options of the command itself: origins of one value, what excludes what, levels that lack an option.
project
run dvc config core.remote r1
run dvc config --show-origin core.remote
run dvc config --local core.remote r2
run dvc config --show-origin core.remote
run dvc config --local --show-origin core.remote
run dvc config --global core.remote
run dvc config --local core.autostage
run dvc config --list core.remote
run dvc config --show-origin core.remote x
run dvc config --unset
run dvc config Core.Remote
run dvc config -l --project
mkdir sub
cd sub
run dvc config --show-origin core.remote
run dvc config -q core.remote
