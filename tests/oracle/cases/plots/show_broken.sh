# Files that cannot be read, of other types, and empty ones.
deviation plots-reasons
project
plots_template
echo '{"a": ' >bad.json
echo 'a: [1' >bad.yaml
echo 'a = = 1' >bad.toml
printf '\377,b\n1,2\n' >latin.csv
printf '{"a": "\377"}\n' >latin.json
echo text >other.txt
echo text >noext
: >empty.csv
echo '[]' >empty.json
echo '{}' >map.json
for f in bad.json bad.yaml bad.toml latin.csv latin.json other.txt noext empty.csv empty.json map.json; do
    echo "- $f"
done >list
{ echo plots:; cat list; } >dvc.yaml
run -j dvc plots show --json -t t
run dvc plots show -t t
