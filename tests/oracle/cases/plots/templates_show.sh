# Each has a document, which is our own; an unknown one is told.
project
for name in $(dvc plots templates); do
    run -q dvc plots templates "$name"
done
run dvc plots templates nosuch
run dvc plots templates Simple
run dvc plots templates simple.json
