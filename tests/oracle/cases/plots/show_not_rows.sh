# Documents that have no rows.
project
plots_template
echo '5' >number.json
echo '"text"' >text.json
echo '[1, 2]' >numbers.json
echo '{"a": {"b": 1}}' >maps.json
echo '[{"a": 1}, {"b": 2}]' >uneven.json
echo '[{"a": 1}, 2]' >mixed.json
echo '{"a": []}' >none.json
for f in number text numbers maps uneven mixed none; do
    run -j dvc plots show --json -t t $f.json
done
