# What is going to be kept, in words.  Nobody says yes.
project
echo one >a
dvc add -q a
commit one
for words in -w -a -T -A "-a -T" "-a -n 3" "-a -T -n 3" "-w -a" "-A -a" "--all-experiments" "-A --all-experiments" \
    "--rev HEAD" "--rev HEAD -n 2" "--rev HEAD -n 0" "--date 2020-01-01" "-a --date 2020-01-01 --rev main" "-A --date 2020-01-01" \
    "-w --not-in-remote" "-w -p ." "-w -p" "-a -T --all-experiments --not-in-remote -p . .." "-T --num 2 --rev HEAD"; do
    run dvc gc $words
done
